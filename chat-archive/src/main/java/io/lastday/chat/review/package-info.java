/**
 * Review formats: RSMF, EML, CSV, HTML and Concordance DAT out of one sealed chat bag, from its canonical model. The same
 * bag gives the same bytes, on any machine, at any time.
 */
@NullMarked
package io.lastday.chat.review;

import org.jspecify.annotations.NullMarked;
