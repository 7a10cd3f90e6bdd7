-- An answer that is another has another id; what was made of the one before goes with it.
CREATE TRIGGER `translations_go_with_responses` AFTER DELETE ON `responses`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
  DELETE FROM `translation_claims` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `translations_go_with_answers` AFTER UPDATE OF `id` ON `responses` WHEN NEW.`id` IS NOT OLD.`id`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
  DELETE FROM `translation_claims` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
