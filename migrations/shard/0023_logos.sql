CREATE TABLE `logos` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`down_at` integer,
	`empty` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `logos_down` ON `logos` (`down_at`) WHERE down_at is not null;--> statement-breakpoint
ALTER TABLE `settings` ADD `logo_width` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `logo_height` integer DEFAULT 0 NOT NULL;