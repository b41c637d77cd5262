/**
 * What a chat holds against what it should hold: counts, dates, media, signs of truncation, and comparison with another
 * export of the same chat. Pure; nothing here drops or changes a record.
 */
@NullMarked
package io.lastday.chat.completeness;

import org.jspecify.annotations.NullMarked;
