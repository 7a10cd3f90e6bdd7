ALTER TABLE `drafts` ADD `kept_from` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `rich` text;