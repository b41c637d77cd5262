/** The request id that ties an answer, a problem and a log line together. */
@NullMarked
package io.lastday.platform.request;

import org.jspecify.annotations.NullMarked;
