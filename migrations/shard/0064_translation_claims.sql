CREATE TABLE `translation_claims` (
	`school_id` text NOT NULL,
	`about_id` text NOT NULL,
	`language` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`school_id`, `about_id`, `language`)
);
--> statement-breakpoint
ALTER TABLE `people` ADD `writing_language` text;