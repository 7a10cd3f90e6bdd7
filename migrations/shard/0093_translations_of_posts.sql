-- What was made of a post goes with it, with its being taken away, and with what it said.
CREATE TRIGGER `translations_go_with_posts` AFTER DELETE ON `posts`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
  DELETE FROM `translation_claims` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `translations_go_with_post_text` AFTER UPDATE OF `title`, `body`, `rich`, `removed_at` ON `posts`
WHEN NEW.`title` IS NOT OLD.`title` OR NEW.`body` IS NOT OLD.`body` OR NEW.`rich` IS NOT OLD.`rich` OR NEW.`removed_at` IS NOT OLD.`removed_at`
BEGIN
  DELETE FROM `translations` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
  DELETE FROM `translation_claims` WHERE `school_id` = OLD.`school_id` AND `about_id` = OLD.`id`;
END;
