CREATE TABLE `folders` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `folders_by_name` ON `folders` (`school_id`,`person_id`,`name`);--> statement-breakpoint
CREATE TABLE `placings` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`message_id` text NOT NULL,
	`with_id` text NOT NULL,
	`folder_id` text,
	`at` integer NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `message_id`, `with_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`folder_id`) REFERENCES `folders`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placings_by_place` ON `placings` (`school_id`,`person_id`,`folder_id`,`at`,`entry_id`);--> statement-breakpoint
ALTER TABLE `threads` ADD `placed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `threads_unplaced` ON `threads` (`school_id`,`person_id`,`at`,`reply_id`) WHERE placed = 0;