CREATE TABLE `linked_accounts` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`group_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `linked_accounts_by_group` ON `linked_accounts` (`group_id`);--> statement-breakpoint
CREATE TABLE `summary_claims` (
	`group_id` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
