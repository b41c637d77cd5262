/** Makes the labelled set that the detectors are measured with; knows no detector. */
@NullMarked
package io.lastday.chat.finding.labelled;

import org.jspecify.annotations.NullMarked;
