ALTER TABLE `consents` ADD `entered_by_id` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `words` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `place` integer;--> statement-breakpoint
CREATE INDEX `posts_by_place` ON `posts` (`place`,`school_id`) WHERE place is not null;--> statement-breakpoint
CREATE INDEX `posts_removed` ON `posts` (`removed_at`) WHERE removed_at is not null;--> statement-breakpoint
CREATE INDEX `post_comments_hidden` ON `post_comments` (`hidden_at`) WHERE hidden_at is not null;--> statement-breakpoint
-- The words of each post and where its readers look for it, by the database's own full-text index. It keeps no text, and every
-- word begins with its school. What was taken away, or is not published any more, leaves it at once.
CREATE VIRTUAL TABLE `post_words` USING fts5(words, shelf, content='', contentless_delete=1, detail=column, tokenize="ascii tokenchars '_-'");
--> statement-breakpoint
INSERT INTO `post_words`(`post_words`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER `posts_are_found` AFTER INSERT ON `posts`
  WHEN NEW.`place` IS NOT NULL AND NEW.`words` IS NOT NULL AND NEW.`published_at` IS NOT NULL AND NEW.`removed_at` IS NULL
BEGIN
  INSERT INTO `post_words` (`rowid`, `words`, `shelf`)
    VALUES (NEW.`place`, replace(NEW.`words`, ' ', ' ' || NEW.`school_id` || '_'), NEW.`school_id` || '_' || NEW.`shelf`);
END;
--> statement-breakpoint
CREATE TRIGGER `posts_are_found_as_they_are` AFTER UPDATE OF `words`, `place`, `shelf`, `published_at`, `removed_at` ON `posts`
  WHEN OLD.`place` IS NOT NULL OR NEW.`place` IS NOT NULL
BEGIN
  DELETE FROM `post_words` WHERE `rowid` = OLD.`place`;
  INSERT INTO `post_words` (`rowid`, `words`, `shelf`)
    SELECT NEW.`place`, replace(NEW.`words`, ' ', ' ' || NEW.`school_id` || '_'), NEW.`school_id` || '_' || NEW.`shelf`
    WHERE NEW.`place` IS NOT NULL AND NEW.`words` IS NOT NULL AND NEW.`published_at` IS NOT NULL AND NEW.`removed_at` IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `posts_go_from_search` AFTER DELETE ON `posts` WHEN OLD.`place` IS NOT NULL
BEGIN
  DELETE FROM `post_words` WHERE `rowid` = OLD.`place`;
END;
