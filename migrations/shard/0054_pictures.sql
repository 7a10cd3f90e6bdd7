CREATE TABLE `picture_uses` (
	`school_id` text NOT NULL,
	`picture_id` text NOT NULL,
	`kind` text NOT NULL,
	`used_in` text NOT NULL,
	PRIMARY KEY(`school_id`, `kind`, `used_in`, `picture_id`),
	FOREIGN KEY (`school_id`,`picture_id`) REFERENCES `pictures`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `picture_uses_of` ON `picture_uses` (`school_id`,`picture_id`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`at` integer NOT NULL,
	`width` integer DEFAULT 0 NOT NULL,
	`height` integer DEFAULT 0 NOT NULL,
	`loose_since` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pictures_by_owner` ON `pictures` (`school_id`,`owner_id`,`at`);--> statement-breakpoint
CREATE INDEX `pictures_loose` ON `pictures` (`loose_since`) WHERE loose_since is not null;