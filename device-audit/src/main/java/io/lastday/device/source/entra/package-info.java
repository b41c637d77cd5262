/** Reads the devices that signed in to Microsoft Entra, managed or not. */
@NullMarked
package io.lastday.device.source.entra;

import org.jspecify.annotations.NullMarked;
