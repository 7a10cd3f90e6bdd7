CREATE TABLE `contradictions` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`question_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`, `pupil_id`, `question_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`question_id`) REFERENCES `questions`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `countings` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`counted_to` text NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`group_id` text NOT NULL,
	`received` integer NOT NULL,
	`read` integer NOT NULL,
	`open` integer NOT NULL,
	`asked` integer NOT NULL,
	`answered` integer NOT NULL,
	`positive` integer NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`, `group_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tallies` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`question_id` text NOT NULL,
	`differs` integer NOT NULL,
	`value` text NOT NULL,
	`count` integer NOT NULL,
	`persons` integer NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`, `question_id`, `differs`, `value`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`question_id`) REFERENCES `questions`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `deliveries` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `unreachable` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `open` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `giver_id` text;--> statement-breakpoint
CREATE INDEX `deliveries_by_name` ON `deliveries` (`school_id`,`message_id`,`sort_name`,`person_id`);--> statement-breakpoint
CREATE INDEX `deliveries_unread_by_name` ON `deliveries` (`school_id`,`message_id`,`sort_name`,`person_id`) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX `deliveries_unreachable` ON `deliveries` (`school_id`,`message_id`,`sort_name`,`person_id`) WHERE unreachable = 1;--> statement-breakpoint
CREATE INDEX `deliveries_open` ON `deliveries` (`school_id`,`message_id`,`sort_name`,`person_id`) WHERE open = 1;--> statement-breakpoint
ALTER TABLE `delivery_pupils` ADD `giver_id` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `taken` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `questions` ADD `waiting` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `places_waiting` ON `places` (`school_id`,`question_id`,`at`,`claimant`) WHERE state = 'waiting';--> statement-breakpoint
-- Letters that are here already are listed by name too, and what is taken of places is counted.
UPDATE `deliveries` SET `sort_name` = coalesce((SELECT p.`last_name` || ' ' || p.`first_name` FROM `people` p
  WHERE p.`school_id` = `deliveries`.`school_id` AND p.`id` = `deliveries`.`person_id`), '');
--> statement-breakpoint
UPDATE `deliveries` SET `unreachable` = 1 WHERE EXISTS (SELECT 1 FROM `people` p
  WHERE p.`school_id` = `deliveries`.`school_id` AND p.`id` = `deliveries`.`person_id` AND p.`email` IS NULL)
  AND NOT EXISTS (SELECT 1 FROM `accounts` a WHERE a.`school_id` = `deliveries`.`school_id` AND a.`person_id` = `deliveries`.`person_id`);
--> statement-breakpoint
-- Who can be reached changes with an address or an account, and with it who is listed as out of reach (D16).
CREATE TRIGGER `email_changes` AFTER UPDATE OF `email` ON `people` WHEN (OLD.`email` IS NULL) <> (NEW.`email` IS NULL)
BEGIN
  UPDATE `deliveries` SET `unreachable` = NEW.`email` IS NULL AND NOT EXISTS (SELECT 1 FROM `accounts` a
    WHERE a.`school_id` = NEW.`school_id` AND a.`person_id` = NEW.`id`) WHERE `school_id` = NEW.`school_id` AND `person_id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_out_of_reach` AFTER INSERT ON `deliveries`
  WHEN EXISTS (SELECT 1 FROM `people` p WHERE p.`school_id` = NEW.`school_id` AND p.`id` = NEW.`person_id` AND p.`email` IS NULL)
    AND NOT EXISTS (SELECT 1 FROM `accounts` a WHERE a.`school_id` = NEW.`school_id` AND a.`person_id` = NEW.`person_id`)
BEGIN
  UPDATE `deliveries` SET `unreachable` = 1
    WHERE `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id` AND `person_id` = NEW.`person_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `accounts_come` AFTER INSERT ON `accounts`
BEGIN
  UPDATE `deliveries` SET `unreachable` = 0
    WHERE `school_id` = NEW.`school_id` AND `person_id` = NEW.`person_id` AND `unreachable` = 1;
END;
--> statement-breakpoint
CREATE TRIGGER `accounts_go` AFTER DELETE ON `accounts`
BEGIN
  UPDATE `deliveries` SET `unreachable` = 1 WHERE `school_id` = OLD.`school_id` AND `person_id` = OLD.`person_id`
    AND EXISTS (SELECT 1 FROM `people` p WHERE p.`school_id` = OLD.`school_id` AND p.`id` = OLD.`person_id` AND p.`email` IS NULL);
END;
--> statement-breakpoint
UPDATE `questions` SET
  `taken` = (SELECT coalesce(sum(p.`amount`), 0) FROM `places` p WHERE p.`school_id` = `questions`.`school_id` AND p.`question_id` = `questions`.`id` AND p.`state` = 'taken'),
  `waiting` = (SELECT coalesce(sum(p.`amount`), 0) FROM `places` p WHERE p.`school_id` = `questions`.`school_id` AND p.`question_id` = `questions`.`id` AND p.`state` = 'waiting')
WHERE `kind` = 'places';
--> statement-breakpoint
-- Places are counted as they come and go, so that no page adds them up.
CREATE TRIGGER `places_come` AFTER INSERT ON `places`
BEGIN
  UPDATE `questions` SET `taken` = `taken` + iif(NEW.`state` = 'taken', NEW.`amount`, 0), `waiting` = `waiting` + iif(NEW.`state` = 'waiting', NEW.`amount`, 0)
    WHERE `school_id` = NEW.`school_id` AND `id` = NEW.`question_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `places_go` AFTER DELETE ON `places`
BEGIN
  UPDATE `questions` SET `taken` = `taken` - iif(OLD.`state` = 'taken', OLD.`amount`, 0), `waiting` = `waiting` - iif(OLD.`state` = 'waiting', OLD.`amount`, 0)
    WHERE `school_id` = OLD.`school_id` AND `id` = OLD.`question_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `places_change` AFTER UPDATE ON `places`
BEGIN
  UPDATE `questions` SET `taken` = `taken` - iif(OLD.`state` = 'taken', OLD.`amount`, 0), `waiting` = `waiting` - iif(OLD.`state` = 'waiting', OLD.`amount`, 0)
    WHERE `school_id` = OLD.`school_id` AND `id` = OLD.`question_id`;
  UPDATE `questions` SET `taken` = `taken` + iif(NEW.`state` = 'taken', NEW.`amount`, 0), `waiting` = `waiting` + iif(NEW.`state` = 'waiting', NEW.`amount`, 0)
    WHERE `school_id` = NEW.`school_id` AND `id` = NEW.`question_id`;
END;
--> statement-breakpoint
-- A message's figures are stale when something they rest on changes and its batch does not count it (src/figures/schema.ts).
CREATE TRIGGER `deliveries_come` AFTER INSERT ON `deliveries`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_go` AFTER DELETE ON `deliveries`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` = OLD.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_change` AFTER UPDATE OF `person_id`, `named`, `read_at` ON `deliveries`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `delivery_pupils_come` AFTER INSERT ON `delivery_pupils`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `delivery_pupils_go` AFTER DELETE ON `delivery_pupils`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` = OLD.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `delivery_pupils_change` AFTER UPDATE OF `person_id`, `pupil_id`, `group_id` ON `delivery_pupils`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `responses_come` AFTER INSERT ON `responses`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `responses_go` AFTER DELETE ON `responses`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` = OLD.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `responses_change` AFTER UPDATE ON `responses`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `answers_come` AFTER INSERT ON `answers`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `answers_go` AFTER DELETE ON `answers`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` = OLD.`message_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `answers_change` AFTER UPDATE ON `answers`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id`;
END;
--> statement-breakpoint
-- So are those of whatever a person or a housemate has, when custody or the household changes.
CREATE TRIGGER `guardianships_come` AFTER INSERT ON `guardianships` WHEN NEW.`custody` = 'full'
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = NEW.`school_id` AND d.`person_id` IN (
      SELECT NEW.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` own
        JOIN `household_members` other ON other.`school_id` = NEW.`school_id` AND other.`household_id` = own.`household_id`
        WHERE own.`school_id` = NEW.`school_id` AND own.`person_id` = NEW.`person_id`));
END;
--> statement-breakpoint
CREATE TRIGGER `guardianships_go` AFTER DELETE ON `guardianships` WHEN OLD.`custody` = 'full'
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = OLD.`school_id` AND d.`person_id` IN (
      SELECT OLD.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` own
        JOIN `household_members` other ON other.`school_id` = OLD.`school_id` AND other.`household_id` = own.`household_id`
        WHERE own.`school_id` = OLD.`school_id` AND own.`person_id` = OLD.`person_id`));
END;
--> statement-breakpoint
CREATE TRIGGER `guardianships_change` AFTER UPDATE ON `guardianships`
  WHEN (OLD.`custody` = 'full') <> (NEW.`custody` = 'full') OR OLD.`person_id` <> NEW.`person_id` OR OLD.`pupil_id` <> NEW.`pupil_id`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = OLD.`school_id` AND d.`person_id` IN (
      SELECT OLD.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` own
        JOIN `household_members` other ON other.`school_id` = OLD.`school_id` AND other.`household_id` = own.`household_id`
        WHERE own.`school_id` = OLD.`school_id` AND own.`person_id` = OLD.`person_id`));
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = NEW.`school_id` AND d.`person_id` IN (
      SELECT NEW.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` own
        JOIN `household_members` other ON other.`school_id` = NEW.`school_id` AND other.`household_id` = own.`household_id`
        WHERE own.`school_id` = NEW.`school_id` AND own.`person_id` = NEW.`person_id`));
END;
--> statement-breakpoint
CREATE TRIGGER `household_members_come` AFTER INSERT ON `household_members`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = NEW.`school_id` AND d.`person_id` IN (
      SELECT NEW.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` other
        WHERE other.`school_id` = NEW.`school_id` AND other.`household_id` = NEW.`household_id`));
END;
--> statement-breakpoint
CREATE TRIGGER `household_members_go` AFTER DELETE ON `household_members`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = OLD.`school_id` AND d.`person_id` IN (
      SELECT OLD.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` other
        WHERE other.`school_id` = OLD.`school_id` AND other.`household_id` = OLD.`household_id`));
END;
--> statement-breakpoint
CREATE TRIGGER `household_members_change` AFTER UPDATE ON `household_members`
  WHEN OLD.`household_id` <> NEW.`household_id` OR OLD.`person_id` <> NEW.`person_id`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = OLD.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = OLD.`school_id` AND d.`person_id` IN (
      SELECT OLD.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` other
        WHERE other.`school_id` = OLD.`school_id` AND other.`household_id` = OLD.`household_id`));
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = NEW.`school_id` AND d.`person_id` IN (
      SELECT NEW.`person_id` UNION ALL SELECT other.`person_id` FROM `household_members` other
        WHERE other.`school_id` = NEW.`school_id` AND other.`household_id` = NEW.`household_id`));
END;
--> statement-breakpoint
CREATE TRIGGER `households_change` AFTER UPDATE OF `joint_use` ON `households` WHEN OLD.`joint_use` <> NEW.`joint_use`
BEGIN
  UPDATE `countings` SET `state` = 'stale' WHERE `state` = 'right' AND `school_id` = NEW.`school_id` AND `message_id` IN (
    SELECT d.`message_id` FROM `deliveries` d WHERE d.`school_id` = NEW.`school_id` AND d.`person_id` IN (
      SELECT other.`person_id` FROM `household_members` other
        WHERE other.`school_id` = NEW.`school_id` AND other.`household_id` = NEW.`id`));
END;
