/** WhatsApp exports, Android and iOS, English locales. */
@NullMarked
package io.lastday.chat.whatsapp;

import org.jspecify.annotations.NullMarked;
