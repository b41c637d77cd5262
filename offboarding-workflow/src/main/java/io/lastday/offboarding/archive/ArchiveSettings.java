package io.lastday.offboarding.archive;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where chats are kept and how long things take.
 *
 * @param root folder of the bags and of what is on its way into one
 * @param keys folder of the keys, which must not lie on the same backup
 * @param maxUpload the largest file that is taken
 * @param uploadPatience how long a sender may send nothing before the upload is refused
 * @param openFor how long two people's word opens a chat
 * @param exportWait how long after the end of access an export is waited for where the case names no day
 * @param keepSetAside how long a file that could not be read is kept for somebody to decide about it
 */
@Validated
@ConfigurationProperties("lastday.archive")
public record ArchiveSettings(
        @NotNull Path root,
        @NotNull Path keys,
        @DefaultValue("4GB") DataSize maxUpload,
        @DefaultValue("60s") Duration uploadPatience,
        @DefaultValue("1h") Duration openFor,
        @DefaultValue("7d") Duration exportWait,
        @DefaultValue("30d") Duration keepSetAside) {}
