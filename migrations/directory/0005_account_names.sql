CREATE TABLE `account_names` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `name`)
);
--> statement-breakpoint
CREATE INDEX `account_names_by_name` ON `account_names` (`name`);