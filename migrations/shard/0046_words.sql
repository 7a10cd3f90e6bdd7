ALTER TABLE `replies` ADD `words` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `words` text;