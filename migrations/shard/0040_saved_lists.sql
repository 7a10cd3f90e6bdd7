CREATE TABLE `saved_lists` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`include` text NOT NULL,
	`except` text NOT NULL,
	`shared_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_lists_by_owner` ON `saved_lists` (`school_id`,`owner_id`,`name`);--> statement-breakpoint
CREATE INDEX `saved_lists_shared` ON `saved_lists` (`school_id`,`name`) WHERE shared_at is not null;