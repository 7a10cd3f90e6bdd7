CREATE TABLE `picture_tags` (
	`school_id` text NOT NULL,
	`picture_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `picture_id`, `pupil_id`),
	FOREIGN KEY (`school_id`,`picture_id`) REFERENCES `pictures`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `picture_tags_of` ON `picture_tags` (`school_id`,`pupil_id`);