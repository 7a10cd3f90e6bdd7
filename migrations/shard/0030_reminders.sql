CREATE TABLE `reminders` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`at` integer NOT NULL,
	`done_to` text DEFAULT '' NOT NULL,
	`sweep_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`school_id`, `message_id`, `at`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `questionnaires`(`school_id`,`message_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reminders_undone` ON `reminders` (`sweep_at`) WHERE done_at is null;--> statement-breakpoint
ALTER TABLE `outbox` ADD `reminds` integer DEFAULT false NOT NULL;