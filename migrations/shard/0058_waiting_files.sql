CREATE TABLE `waiting_files` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`message_id` text NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `questionnaires`(`school_id`,`message_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `waiting_files_by_owner` ON `waiting_files` (`school_id`,`owner_id`,`message_id`);--> statement-breakpoint
CREATE INDEX `waiting_files_since` ON `waiting_files` (`at`);