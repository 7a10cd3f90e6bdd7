-- What was made of a text goes when the text does, or is withdrawn.
CREATE TRIGGER `translations_go_with_messages` AFTER DELETE ON `messages`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `translations_go_with_withdrawn` AFTER UPDATE OF `withdrawn_at` ON `messages` WHEN NEW.`withdrawn_at` IS NOT NULL
BEGIN
  DELETE FROM `translations` WHERE `school_id` = NEW.`school_id` AND `about_id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `translations_go_with_replies` AFTER DELETE ON `replies`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
