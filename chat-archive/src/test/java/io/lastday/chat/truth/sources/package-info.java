/** Made exports of sources with ids: JSON and XML in the many ways in which both can be written, and what is true of them. */
@NullMarked
package io.lastday.chat.truth.sources;

import org.jspecify.annotations.NullMarked;
