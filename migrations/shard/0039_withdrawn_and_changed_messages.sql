CREATE TABLE `message_versions` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`rich` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `message_versions_by_message` ON `message_versions` (`school_id`,`message_id`,`at`);--> statement-breakpoint
ALTER TABLE `messages` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `withdrawn_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `changed_at` integer;--> statement-breakpoint
CREATE INDEX `messages_withdrawn` ON `messages` (`school_id`,`id`) WHERE withdrawn_at is not null;