CREATE TABLE `answer_files` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`pupil_id` text,
	`question_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `questionnaires`(`school_id`,`message_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`question_id`) REFERENCES `questions`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_files_by_message` ON `answer_files` (`school_id`,`message_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `deadline_changes` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`before` integer,
	`after` integer NOT NULL,
	`told` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `questionnaires`(`school_id`,`message_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deadline_changes_by_message` ON `deadline_changes` (`school_id`,`message_id`,`at`);--> statement-breakpoint
CREATE TABLE `signed_texts` (
	`school_id` text NOT NULL,
	`question_id` text NOT NULL,
	`version` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`school_id`, `question_id`, `version`),
	FOREIGN KEY (`school_id`,`question_id`) REFERENCES `questions`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
