ALTER TABLE `messages` ADD `language` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `language` text;