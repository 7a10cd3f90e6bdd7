CREATE TABLE `replies` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`with_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`nonce` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`with_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`author_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `replies_by_nonce` ON `replies` (`school_id`,`author_id`,`nonce`);--> statement-breakpoint
CREATE INDEX `replies_by_conversation` ON `replies` (`school_id`,`message_id`,`with_id`,`id`);--> statement-breakpoint
CREATE TABLE `threads` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`with_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`at` integer NOT NULL,
	`unread` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `message_id`, `with_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`with_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`reply_id`) REFERENCES `replies`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `threads_by_person` ON `threads` (`school_id`,`person_id`,`at`,`reply_id`);--> statement-breakpoint
CREATE INDEX `threads_of_message` ON `threads` (`school_id`,`person_id`,`message_id`,`at`);--> statement-breakpoint
CREATE INDEX `threads_by_reply` ON `threads` (`school_id`,`reply_id`);--> statement-breakpoint
CREATE INDEX `threads_unread` ON `threads` (`school_id`,`person_id`,`at`) WHERE unread = 1;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `moved` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `deliveries_unmoved` ON `deliveries` (`school_id`,`person_id`,`sent_at`,`message_id`) WHERE moved = 0;--> statement-breakpoint
ALTER TABLE `messages` ADD `replies_to` text DEFAULT 'sender' NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `reply_id` text;