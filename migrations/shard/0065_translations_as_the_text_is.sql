-- What was made of a text goes when the text is another.
CREATE TRIGGER `translations_go_with_text` AFTER UPDATE OF `subject`, `body`, `rich` ON `messages`
  WHEN NEW.`subject` IS NOT OLD.`subject` OR NEW.`body` IS NOT OLD.`body` OR NEW.`rich` IS NOT OLD.`rich`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = NEW.`school_id` AND `about_id` = NEW.`id`;
  DELETE FROM `translation_claims` WHERE `school_id` = NEW.`school_id` AND `about_id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `translations_go_with_reply_text` AFTER UPDATE OF `body` ON `replies` WHEN NEW.`body` IS NOT OLD.`body`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = NEW.`school_id` AND `about_id` = NEW.`id`;
  DELETE FROM `translation_claims` WHERE `school_id` = NEW.`school_id` AND `about_id` = NEW.`id`;
END;
--> statement-breakpoint
-- Nobody is making one of what is gone.
CREATE TRIGGER `translation_claims_go_with_messages` AFTER DELETE ON `messages`
BEGIN
  DELETE FROM `translation_claims` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `translation_claims_go_with_withdrawn` AFTER UPDATE OF `withdrawn_at` ON `messages` WHEN NEW.`withdrawn_at` IS NOT NULL
BEGIN
  DELETE FROM `translation_claims` WHERE `school_id` = NEW.`school_id` AND `about_id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `translation_claims_go_with_replies` AFTER DELETE ON `replies`
BEGIN
  DELETE FROM `translation_claims` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
