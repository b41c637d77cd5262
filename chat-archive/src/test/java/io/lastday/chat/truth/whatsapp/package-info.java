/** Made WhatsApp exports: dialects of dates, words of languages, habits of versions, and what is true of each byte. */
@NullMarked
package io.lastday.chat.truth.whatsapp;

import org.jspecify.annotations.NullMarked;
