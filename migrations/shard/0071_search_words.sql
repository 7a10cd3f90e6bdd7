-- The words of each entry and who finds it, by the database's own full-text index. It keeps no text: an entry's row says what it is of.
-- Every word begins with its school, is plain already (searching.ts), and what is deleted is wiped.
CREATE VIRTUAL TABLE `search_words` USING fts5(words, who, content='', contentless_delete=1, detail=column, tokenize="ascii tokenchars '_-'");
--> statement-breakpoint
INSERT INTO `search_words`(`search_words`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER `search_words_go_along` AFTER DELETE ON `search_entries`
BEGIN
  DELETE FROM `search_words` WHERE `rowid` = OLD.`place`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_entries_go_with_messages` AFTER DELETE ON `messages`
BEGIN
  DELETE FROM `search_entries` WHERE `school_id` = OLD.`school_id` AND `message_id` = OLD.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_entries_go_with_withdrawn` AFTER UPDATE OF `withdrawn_at` ON `messages` WHEN NEW.`withdrawn_at` IS NOT NULL
BEGIN
  DELETE FROM `search_entries` WHERE `school_id` = NEW.`school_id` AND `message_id` = NEW.`id`;
END;
--> statement-breakpoint
-- What somebody wrote is found by the name they have.
CREATE TRIGGER `search_entries_renamed` AFTER UPDATE OF `search_name` ON `people` WHEN NEW.`search_name` IS NOT OLD.`search_name`
BEGIN
  UPDATE `search_entries` SET `stale` = 1 WHERE `school_id` = NEW.`school_id` AND `with_id` = '' AND `message_id` IN (
    SELECT `id` FROM `messages` WHERE `school_id` = NEW.`school_id` AND `sender_id` = NEW.`id`);
  UPDATE `search_entries` SET `stale` = 1 WHERE `school_id` = NEW.`school_id` AND (`message_id`, `with_id`) IN (
    SELECT `message_id`, `with_id` FROM `threads` WHERE `school_id` = NEW.`school_id` AND `person_id` = NEW.`id`);
END;
--> statement-breakpoint
-- What is there already is taken in by the schedule.
INSERT INTO `search_entries` (`school_id`, `message_id`, `with_id`, `part`, `place`, `stale`)
SELECT `school_id`, `id`, '', 'sender', 0, 1 FROM `messages` WHERE `withdrawn_at` IS NULL;
--> statement-breakpoint
INSERT INTO `search_entries` (`school_id`, `message_id`, `with_id`, `part`, `place`, `stale`)
SELECT DISTINCT t.`school_id`, t.`message_id`, t.`with_id`, 'talk', 0, 1 FROM `threads` t
JOIN `messages` m ON m.`school_id` = t.`school_id` AND m.`id` = t.`message_id` AND m.`withdrawn_at` IS NULL;
