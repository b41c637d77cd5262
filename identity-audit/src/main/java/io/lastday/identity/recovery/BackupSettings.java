package io.lastday.identity.recovery;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The backup systems that the firm declares, because no directory knows them. */
@Validated
@ConfigurationProperties("lastday.backups")
public record BackupSettings(@DefaultValue List<Backup> systems) {

    public BackupSettings {
        systems = List.copyOf(systems);
    }

    /**
     * @param owners person ids of those who can restore from it or delete it
     * @param holds what it holds, in words
     */
    public record Backup(
            @NotBlank String name,
            @DefaultValue Set<String> owners,
            @DefaultValue("") String holds) {

        public Backup {
            owners = Set.copyOf(owners);
        }
    }
}
