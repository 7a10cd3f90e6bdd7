CREATE TABLE `translations` (
	`school_id` text NOT NULL,
	`about_id` text NOT NULL,
	`language` text NOT NULL,
	`source` text NOT NULL,
	`parts` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `about_id`, `language`)
);
--> statement-breakpoint
ALTER TABLE `replies` ADD `language` text;--> statement-breakpoint
ALTER TABLE `people` ADD `reading_language` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `translates` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `glossary` text DEFAULT '[]' NOT NULL;