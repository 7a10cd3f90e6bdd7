CREATE TABLE `handed_on` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`message_id` text NOT NULL,
	`with_id` text NOT NULL,
	`reply_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `message_id`, `with_id`, `reply_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`with_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`reply_id`) REFERENCES `replies`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
