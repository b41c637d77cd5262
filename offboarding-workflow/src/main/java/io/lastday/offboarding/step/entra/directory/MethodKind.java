package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.AuthenticationMethod;
import com.microsoft.graph.models.AuthenticationPhoneType;
import com.microsoft.graph.models.EmailAuthenticationMethod;
import com.microsoft.graph.models.ExternalAuthenticationMethod;
import com.microsoft.graph.models.Fido2AuthenticationMethod;
import com.microsoft.graph.models.MicrosoftAuthenticatorAuthenticationMethod;
import com.microsoft.graph.models.PasswordAuthenticationMethod;
import com.microsoft.graph.models.PhoneAuthenticationMethod;
import com.microsoft.graph.models.PlatformCredentialAuthenticationMethod;
import com.microsoft.graph.models.SoftwareOathAuthenticationMethod;
import com.microsoft.graph.models.TemporaryAccessPassAuthenticationMethod;
import com.microsoft.graph.models.WindowsHelloForBusinessAuthenticationMethod;

/**
 * The kinds of sign-in method, in the order in which they go: what signs in alone first, the mobile number, which may be the default
 * and on which an alternative number leans, last.
 */
enum MethodKind {
    TEMPORARY_ACCESS_PASS("temporary access pass"),
    PASSKEY("passkey"),
    WINDOWS_HELLO("Windows Hello"),
    PLATFORM_CREDENTIAL("platform credential"),
    EXTERNAL("external method"),
    EMAIL("recovery e-mail"),
    SOFTWARE_OATH("software code generator"),
    ALTERNATIVE_MOBILE("alternative mobile number"),
    OFFICE_PHONE("office number"),
    AUTHENTICATOR("Microsoft Authenticator"),
    MOBILE("mobile number"),
    PASSWORD("password"),
    UNKNOWN("method of an unknown kind");

    private final String words;

    MethodKind(String words) {
        this.words = words;
    }

    /** For people. Never the number or the address itself. */
    String words() {
        return words;
    }

    static MethodKind of(AuthenticationMethod method) {
        return switch (method) {
            case TemporaryAccessPassAuthenticationMethod pass -> TEMPORARY_ACCESS_PASS;
            case Fido2AuthenticationMethod key -> PASSKEY;
            case WindowsHelloForBusinessAuthenticationMethod hello -> WINDOWS_HELLO;
            case PlatformCredentialAuthenticationMethod platform -> PLATFORM_CREDENTIAL;
            case ExternalAuthenticationMethod external -> EXTERNAL;
            case EmailAuthenticationMethod email -> EMAIL;
            case SoftwareOathAuthenticationMethod oath -> SOFTWARE_OATH;
            case PhoneAuthenticationMethod phone -> of(phone);
            case MicrosoftAuthenticatorAuthenticationMethod app -> AUTHENTICATOR;
            case PasswordAuthenticationMethod password -> PASSWORD;
            default -> UNKNOWN;
        };
    }

    private static MethodKind of(PhoneAuthenticationMethod phone) {
        AuthenticationPhoneType type = phone.getPhoneType();
        if (type == AuthenticationPhoneType.AlternateMobile) {
            return ALTERNATIVE_MOBILE;
        }
        return type == AuthenticationPhoneType.Office ? OFFICE_PHONE : MOBILE;
    }
}
