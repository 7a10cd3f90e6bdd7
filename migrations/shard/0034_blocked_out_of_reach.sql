-- An address that mail comes back from reaches nobody: who has no account either is listed as out of reach (D16, E3).
DROP TRIGGER `email_changes`;
--> statement-breakpoint
CREATE TRIGGER `email_changes` AFTER UPDATE OF `email` ON `people` WHEN OLD.`email` IS NOT NEW.`email`
BEGIN
  UPDATE `deliveries` SET `unreachable` = NOT `unreachable` WHERE `school_id` = NEW.`school_id` AND `person_id` = NEW.`id`
    AND `unreachable` <> ((NEW.`email` IS NULL OR EXISTS (SELECT 1 FROM `blocked_addresses` b
        WHERE b.`school_id` = NEW.`school_id` AND b.`address` = lower(NEW.`email`) AND b.`lifted_at` IS NULL))
      AND NOT EXISTS (SELECT 1 FROM `accounts` a WHERE a.`school_id` = NEW.`school_id` AND a.`person_id` = NEW.`id`));
END;
--> statement-breakpoint
DROP TRIGGER `deliveries_out_of_reach`;
--> statement-breakpoint
CREATE TRIGGER `deliveries_out_of_reach` AFTER INSERT ON `deliveries`
  WHEN EXISTS (SELECT 1 FROM `people` p WHERE p.`school_id` = NEW.`school_id` AND p.`id` = NEW.`person_id`
      AND (p.`email` IS NULL OR EXISTS (SELECT 1 FROM `blocked_addresses` b
        WHERE b.`school_id` = NEW.`school_id` AND b.`address` = lower(p.`email`) AND b.`lifted_at` IS NULL)))
    AND NOT EXISTS (SELECT 1 FROM `accounts` a WHERE a.`school_id` = NEW.`school_id` AND a.`person_id` = NEW.`person_id`)
BEGIN
  UPDATE `deliveries` SET `unreachable` = 1
    WHERE `school_id` = NEW.`school_id` AND `message_id` = NEW.`message_id` AND `person_id` = NEW.`person_id`;
END;
--> statement-breakpoint
DROP TRIGGER `accounts_go`;
--> statement-breakpoint
CREATE TRIGGER `accounts_go` AFTER DELETE ON `accounts`
BEGIN
  UPDATE `deliveries` SET `unreachable` = 1 WHERE `school_id` = OLD.`school_id` AND `person_id` = OLD.`person_id`
    AND EXISTS (SELECT 1 FROM `people` p WHERE p.`school_id` = OLD.`school_id` AND p.`id` = OLD.`person_id`
      AND (p.`email` IS NULL OR EXISTS (SELECT 1 FROM `blocked_addresses` b
        WHERE b.`school_id` = OLD.`school_id` AND b.`address` = lower(p.`email`) AND b.`lifted_at` IS NULL)));
END;
--> statement-breakpoint
CREATE TRIGGER `blocks_come` AFTER INSERT ON `blocked_addresses` WHEN NEW.`lifted_at` IS NULL
BEGIN
  UPDATE `deliveries` SET `unreachable` = 1 WHERE `school_id` = NEW.`school_id` AND `unreachable` = 0
    AND `person_id` IN (SELECT p.`id` FROM `people` p WHERE p.`school_id` = NEW.`school_id` AND lower(p.`email`) = lower(NEW.`address`)
      AND NOT EXISTS (SELECT 1 FROM `accounts` a WHERE a.`school_id` = p.`school_id` AND a.`person_id` = p.`id`));
END;
--> statement-breakpoint
CREATE TRIGGER `blocks_change` AFTER UPDATE OF `lifted_at` ON `blocked_addresses`
BEGIN
  UPDATE `deliveries` SET `unreachable` = NEW.`lifted_at` IS NULL WHERE `school_id` = NEW.`school_id`
    AND `unreachable` <> (NEW.`lifted_at` IS NULL)
    AND `person_id` IN (SELECT p.`id` FROM `people` p WHERE p.`school_id` = NEW.`school_id` AND lower(p.`email`) = lower(NEW.`address`)
      AND NOT EXISTS (SELECT 1 FROM `accounts` a WHERE a.`school_id` = p.`school_id` AND a.`person_id` = p.`id`));
END;
--> statement-breakpoint
-- What is known of an address goes with the last who has it: changing it ends the block.
CREATE TRIGGER `addresses_left` AFTER UPDATE OF `email` ON `people`
  WHEN OLD.`email` IS NOT NULL AND lower(OLD.`email`) IS NOT lower(NEW.`email`)
    AND (SELECT p.`id` FROM `people` p WHERE p.`school_id` = OLD.`school_id` AND lower(p.`email`) = lower(OLD.`email`) LIMIT 1) IS NULL
BEGIN
  DELETE FROM `blocked_addresses` WHERE `school_id` = OLD.`school_id` AND `address` = lower(OLD.`email`);
  DELETE FROM `returned_mails` WHERE `school_id` = OLD.`school_id` AND `address` = lower(OLD.`email`);
END;
--> statement-breakpoint
CREATE TRIGGER `addresses_gone` AFTER DELETE ON `people`
  WHEN OLD.`email` IS NOT NULL
    AND (SELECT p.`id` FROM `people` p WHERE p.`school_id` = OLD.`school_id` AND lower(p.`email`) = lower(OLD.`email`) LIMIT 1) IS NULL
BEGIN
  DELETE FROM `blocked_addresses` WHERE `school_id` = OLD.`school_id` AND `address` = lower(OLD.`email`);
  DELETE FROM `returned_mails` WHERE `school_id` = OLD.`school_id` AND `address` = lower(OLD.`email`);
END;
