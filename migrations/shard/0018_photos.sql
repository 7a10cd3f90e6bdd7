CREATE TABLE `photos` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`down_at` integer,
	`empty` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_of_person` ON `photos` (`school_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `photos_by_uploader` ON `photos` (`school_id`,`by_id`,`at`);--> statement-breakpoint
CREATE INDEX `photos_down` ON `photos` (`down_at`) WHERE down_at is not null;--> statement-breakpoint
CREATE INDEX `people_by_photo` ON `people` (`school_id`,`photo_key`) WHERE photo_key is not null;