/** The one model that every chat source is read into. */
@NullMarked
package io.lastday.chat.model;

import org.jspecify.annotations.NullMarked;
