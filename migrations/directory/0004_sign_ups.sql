CREATE TABLE `tallies` (
	`key` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tallies_by_age` ON `tallies` (`since`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`school_name` text NOT NULL,
	`town` text NOT NULL,
	`subdomain` text NOT NULL,
	`first_name` text NOT NULL,
	`infix` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text NOT NULL,
	`user_name` text NOT NULL,
	`password_hash` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`founding_id` text
);
--> statement-breakpoint
CREATE INDEX `sign_ups_by_end` ON `sign_ups` (`expires_at`);