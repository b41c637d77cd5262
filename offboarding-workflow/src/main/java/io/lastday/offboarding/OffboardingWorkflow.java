package io.lastday.offboarding;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that runs leaver cases: plan, approve, contain, preserve, verify, prove. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OffboardingWorkflow {

    /** Starts the service. */
    public static void main(String[] arguments) {
        // the engine's columns have no zone: on local time, a timer would move with the clocks in March and October
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(OffboardingWorkflow.class, arguments);
    }
}
