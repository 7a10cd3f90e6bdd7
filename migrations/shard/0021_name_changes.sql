CREATE TABLE `name_changes` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`times` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`)
);
--> statement-breakpoint
-- Whatever opens, renames or closes an account, or changes the address of somebody who has one, is told to the directory (A1).
CREATE TRIGGER `name_opened` AFTER INSERT ON `accounts`
BEGIN
  INSERT INTO name_changes (school_id, person_id) VALUES (new.school_id, new.person_id)
    ON CONFLICT DO UPDATE SET times = times + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `name_changed` AFTER UPDATE OF `user_name` ON `accounts` WHEN old.user_name IS NOT new.user_name
BEGIN
  INSERT INTO name_changes (school_id, person_id) VALUES (new.school_id, new.person_id)
    ON CONFLICT DO UPDATE SET times = times + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `name_closed` AFTER DELETE ON `accounts`
BEGIN
  INSERT INTO name_changes (school_id, person_id) VALUES (old.school_id, old.person_id)
    ON CONFLICT DO UPDATE SET times = times + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `address_changed` AFTER UPDATE OF `email` ON `people` WHEN old.email IS NOT new.email
  AND EXISTS (SELECT 1 FROM accounts a WHERE a.school_id = new.school_id AND a.person_id = new.id)
BEGIN
  INSERT INTO name_changes (school_id, person_id) VALUES (new.school_id, new.id)
    ON CONFLICT DO UPDATE SET times = times + 1;
END;
--> statement-breakpoint
INSERT INTO name_changes (school_id, person_id) SELECT school_id, person_id FROM accounts;
