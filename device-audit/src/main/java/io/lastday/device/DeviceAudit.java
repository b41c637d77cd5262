package io.lastday.device;

import io.lastday.platform.scan.ScanConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Which devices are safe to hold business data. Only reads the systems it is connected to. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ScanConfiguration.class)
public class DeviceAudit {

    public static void main(String[] arguments) {
        SpringApplication.run(DeviceAudit.class, arguments);
    }
}
