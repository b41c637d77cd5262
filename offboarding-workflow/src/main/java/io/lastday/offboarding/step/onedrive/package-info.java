/** The leaver's OneDrive, handed to whoever takes over. */
@NullMarked
package io.lastday.offboarding.step.onedrive;

import org.jspecify.annotations.NullMarked;
