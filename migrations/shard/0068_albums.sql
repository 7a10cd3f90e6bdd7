CREATE TABLE `album_items` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`album_id` text NOT NULL,
	`nonce` text NOT NULL,
	`owner_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'arriving' NOT NULL,
	`position` integer NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`width` integer DEFAULT 0 NOT NULL,
	`height` integer DEFAULT 0 NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`made_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`album_id`) REFERENCES `albums`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `album_items_once` ON `album_items` (`school_id`,`album_id`,`nonce`);--> statement-breakpoint
CREATE INDEX `album_items_in_order` ON `album_items` (`school_id`,`album_id`,`state`,`position`,`id`);--> statement-breakpoint
CREATE INDEX `album_items_by_owner` ON `album_items` (`school_id`,`owner_id`,`at`);--> statement-breakpoint
CREATE INDEX `album_items_unmade` ON `album_items` (`at`) WHERE made_at is null;--> statement-breakpoint
CREATE INDEX `album_items_going` ON `album_items` (`at`) WHERE state <> 'there';--> statement-breakpoint
CREATE TABLE `album_space` (
	`school_id` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `album_tags` (
	`school_id` text NOT NULL,
	`item_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `item_id`, `pupil_id`),
	FOREIGN KEY (`school_id`,`item_id`) REFERENCES `album_items`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `album_tags_of` ON `album_tags` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `albums` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`at` integer NOT NULL,
	`loose_since` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `albums_loose` ON `albums` (`loose_since`) WHERE loose_since is not null;