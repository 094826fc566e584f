# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class Language(StrEnum):
    """Upper-case language code, mostly of ISO 639-1."""

    AA = "AA"
    AB = "AB"
    AE = "AE"
    AF = "AF"
    AK = "AK"
    AM = "AM"
    AN = "AN"
    AR = "AR"
    AS = "AS"
    AV = "AV"
    AY = "AY"
    AZ = "AZ"
    BA = "BA"
    BE = "BE"
    BG = "BG"
    BH = "BH"
    BI = "BI"
    BM = "BM"
    BN = "BN"
    BO = "BO"
    BR = "BR"
    BS = "BS"
    CA = "CA"
    CE = "CE"
    CH = "CH"
    CO = "CO"
    CR = "CR"
    CS = "CS"
    CU = "CU"
    CV = "CV"
    CY = "CY"
    DA = "DA"
    DE = "DE"
    DV = "DV"
    DZ = "DZ"
    EE = "EE"
    EL = "EL"
    EN = "EN"
    EO = "EO"
    ES = "ES"
    ET = "ET"
    EU = "EU"
    FA = "FA"
    FF = "FF"
    FI = "FI"
    FJ = "FJ"
    FO = "FO"
    FR = "FR"
    FY = "FY"
    GA = "GA"
    GD = "GD"
    GL = "GL"
    GN = "GN"
    GU = "GU"
    GV = "GV"
    HA = "HA"
    HE = "HE"
    HI = "HI"
    HO = "HO"
    HR = "HR"
    HT = "HT"
    HU = "HU"
    HY = "HY"
    HZ = "HZ"
    IA = "IA"
    ID = "ID"
    IE = "IE"
    IG = "IG"
    II = "II"
    IK = "IK"
    IN = "IN"
    IO = "IO"
    IS = "IS"
    IT = "IT"
    IU = "IU"
    IW = "IW"
    JA = "JA"
    JI = "JI"
    JV = "JV"
    KA = "KA"
    KG = "KG"
    KI = "KI"
    KJ = "KJ"
    KK = "KK"
    KL = "KL"
    KM = "KM"
    KN = "KN"
    KO = "KO"
    KR = "KR"
    KS = "KS"
    KU = "KU"
    KV = "KV"
    KW = "KW"
    KY = "KY"
    LA = "LA"
    LB = "LB"
    LG = "LG"
    LI = "LI"
    LN = "LN"
    LO = "LO"
    LT = "LT"
    LU = "LU"
    LV = "LV"
    MG = "MG"
    MH = "MH"
    MI = "MI"
    MK = "MK"
    ML = "ML"
    MN = "MN"
    MO = "MO"
    MR = "MR"
    MS = "MS"
    MT = "MT"
    MY = "MY"
    NA = "NA"
    NB = "NB"
    ND = "ND"
    NE = "NE"
    NG = "NG"
    NL = "NL"
    NN = "NN"
    NO = "NO"
    NR = "NR"
    NV = "NV"
    NY = "NY"
    OC = "OC"
    OJ = "OJ"
    OM = "OM"
    OR = "OR"
    OS = "OS"
    PA = "PA"
    PI = "PI"
    PL = "PL"
    PS = "PS"
    PT = "PT"
    PT_BR = "PT-BR"
    QU = "QU"
    RM = "RM"
    RN = "RN"
    RO = "RO"
    RU = "RU"
    RW = "RW"
    SA = "SA"
    SC = "SC"
    SD = "SD"
    SE = "SE"
    SG = "SG"
    SI = "SI"
    SK = "SK"
    SL = "SL"
    SM = "SM"
    SN = "SN"
    SO = "SO"
    SQ = "SQ"
    SR = "SR"
    SS = "SS"
    ST = "ST"
    SU = "SU"
    SV = "SV"
    SW = "SW"
    TA = "TA"
    TE = "TE"
    TG = "TG"
    TH = "TH"
    TI = "TI"
    TK = "TK"
    TL = "TL"
    TN = "TN"
    TO = "TO"
    TR = "TR"
    TS = "TS"
    TT = "TT"
    TW = "TW"
    TY = "TY"
    UG = "UG"
    UK = "UK"
    UR = "UR"
    UZ = "UZ"
    VE = "VE"
    VI = "VI"
    VO = "VO"
    WA = "WA"
    WO = "WO"
    XH = "XH"
    YI = "YI"
    YO = "YO"
    ZA = "ZA"
    ZH = "ZH"
    ZH_HANS = "ZH-HANS"
    ZU = "ZU"

    @staticmethod
    def of(value: Any) -> "Language | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, Language] = {member.value: member for member in Language}

LanguageValue: TypeAlias = (
    Language
    | NewValue
    | Literal[
        "AA",
        "AB",
        "AE",
        "AF",
        "AK",
        "AM",
        "AN",
        "AR",
        "AS",
        "AV",
        "AY",
        "AZ",
        "BA",
        "BE",
        "BG",
        "BH",
        "BI",
        "BM",
        "BN",
        "BO",
        "BR",
        "BS",
        "CA",
        "CE",
        "CH",
        "CO",
        "CR",
        "CS",
        "CU",
        "CV",
        "CY",
        "DA",
        "DE",
        "DV",
        "DZ",
        "EE",
        "EL",
        "EN",
        "EO",
        "ES",
        "ET",
        "EU",
        "FA",
        "FF",
        "FI",
        "FJ",
        "FO",
        "FR",
        "FY",
        "GA",
        "GD",
        "GL",
        "GN",
        "GU",
        "GV",
        "HA",
        "HE",
        "HI",
        "HO",
        "HR",
        "HT",
        "HU",
        "HY",
        "HZ",
        "IA",
        "ID",
        "IE",
        "IG",
        "II",
        "IK",
        "IN",
        "IO",
        "IS",
        "IT",
        "IU",
        "IW",
        "JA",
        "JI",
        "JV",
        "KA",
        "KG",
        "KI",
        "KJ",
        "KK",
        "KL",
        "KM",
        "KN",
        "KO",
        "KR",
        "KS",
        "KU",
        "KV",
        "KW",
        "KY",
        "LA",
        "LB",
        "LG",
        "LI",
        "LN",
        "LO",
        "LT",
        "LU",
        "LV",
        "MG",
        "MH",
        "MI",
        "MK",
        "ML",
        "MN",
        "MO",
        "MR",
        "MS",
        "MT",
        "MY",
        "NA",
        "NB",
        "ND",
        "NE",
        "NG",
        "NL",
        "NN",
        "NO",
        "NR",
        "NV",
        "NY",
        "OC",
        "OJ",
        "OM",
        "OR",
        "OS",
        "PA",
        "PI",
        "PL",
        "PS",
        "PT",
        "PT-BR",
        "QU",
        "RM",
        "RN",
        "RO",
        "RU",
        "RW",
        "SA",
        "SC",
        "SD",
        "SE",
        "SG",
        "SI",
        "SK",
        "SL",
        "SM",
        "SN",
        "SO",
        "SQ",
        "SR",
        "SS",
        "ST",
        "SU",
        "SV",
        "SW",
        "TA",
        "TE",
        "TG",
        "TH",
        "TI",
        "TK",
        "TL",
        "TN",
        "TO",
        "TR",
        "TS",
        "TT",
        "TW",
        "TY",
        "UG",
        "UK",
        "UR",
        "UZ",
        "VE",
        "VI",
        "VO",
        "WA",
        "WO",
        "XH",
        "YI",
        "YO",
        "ZA",
        "ZH",
        "ZH-HANS",
        "ZU",
    ]
)
"""What can be sent where a Language belongs."""
