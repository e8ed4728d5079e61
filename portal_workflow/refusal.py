"""Grounds on which information is refused (Điều 15) or removed (Điều 12.4), pure."""

from enum import StrEnum


class RefusalGround(StrEnum):
    """Điều 15, 1–5: G1 policy and law, G2 secret or restricted, G3 untrue, G4 quality, G5 other law."""

    G1 = "G1"
    G2 = "G2"
    G3 = "G3"
    G4 = "G4"
    G5 = "G5"

    @property
    def article(self) -> str:
        """The clause of Điều 15 that this ground stands for."""
        return f"15.{self.value[1]}"


class RemovalGround(StrEnum):
    """Điều 12.4: why published information is considered for removal."""

    NO_LONGER_TIMELY = "no_longer_timely"
    NO_LONGER_SUITABLE = "no_longer_suitable"
    SUPPLIER_ASKS = "supplier_asks"
    OTHER = "other"


class VanishGround(StrEnum):
    """Ruling R5: what is destroyed for good when it is removed."""

    STATE_SECRET = "state_secret"
    PERSONAL_DATA = "personal_data"


class HideGround(StrEnum):
    """Điều 8.1 with ruling R5: what is hidden at once, until the Head decides."""

    PERSONAL_DATA = "personal_data"
    MALWARE = "malware"
