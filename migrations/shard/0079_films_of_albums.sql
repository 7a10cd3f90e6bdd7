ALTER TABLE `album_items` ADD `film_size` integer;--> statement-breakpoint
ALTER TABLE `album_items` ADD `film_type` text;