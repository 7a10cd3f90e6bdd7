CREATE TABLE `arrivals` (
	`school_id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`shard` text NOT NULL,
	`at` integer NOT NULL,
	`about` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `departures` (
	`school_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `schools` ADD `left_at` integer;--> statement-breakpoint
CREATE INDEX `schools_that_left` ON `schools` (`left_at`) WHERE left_at is not null;