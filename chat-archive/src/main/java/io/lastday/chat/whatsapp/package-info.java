/** WhatsApp exports, Android and iOS, of any locale; the words of languages stand in two tables among the resources. */
@NullMarked
package io.lastday.chat.whatsapp;

import org.jspecify.annotations.NullMarked;
