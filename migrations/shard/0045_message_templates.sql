CREATE TABLE `message_templates` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`shared_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `message_templates_by_owner` ON `message_templates` (`school_id`,`owner_id`,`name`);--> statement-breakpoint
CREATE INDEX `message_templates_shared` ON `message_templates` (`school_id`,`name`) WHERE shared_at is not null;