CREATE TABLE `working_hours` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`days` text NOT NULL,
	`from_time` text NOT NULL,
	`until_time` text NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `urgent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `quiet_from` text;--> statement-breakpoint
ALTER TABLE `people` ADD `quiet_until` text;